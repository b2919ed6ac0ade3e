import { allowed } from './reply-table/allowed.ts';
import { articles } from './reply-table/articles.ts';
import type { Case } from './reply-table/case.ts';
import { content } from './reply-table/content.ts';
import { framing } from './reply-table/framing.ts';
import { notes } from './reply-table/notes.ts';
import { post } from './reply-table/post.ts';
import { put } from './reply-table/put.ts';
import { read } from './reply-table/read.ts';
import { remove } from './reply-table/remove.ts';
import { routing } from './reply-table/routing.ts';

/** What the bundled server's default world has to answer, written by hand from its contract and the RFCs. */
export const replyTable: readonly Case[] = [
  ...framing,
  ...routing,
  ...allowed,
  ...content,
  ...read,
  ...put,
  ...post,
  ...remove,
  ...articles,
  ...notes,
];
