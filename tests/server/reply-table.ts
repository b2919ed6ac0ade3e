import { accounts } from './reply-table/accounts.ts';
import { allowed } from './reply-table/allowed.ts';
import { articles } from './reply-table/articles.ts';
import type { Case } from './reply-table/case.ts';
import { conditions } from './reply-table/conditions.ts';
import { content } from './reply-table/content.ts';
import { framing } from './reply-table/framing.ts';
import { notes } from './reply-table/notes.ts';
import { patch } from './reply-table/patch.ts';
import { payments } from './reply-table/payments.ts';
import { post } from './reply-table/post.ts';
import { put } from './reply-table/put.ts';
import { read } from './reply-table/read.ts';
import { remove } from './reply-table/remove.ts';
import { routing } from './reply-table/routing.ts';
import { validation } from './reply-table/validation.ts';

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
  ...conditions,
  ...validation,
  ...accounts,
  ...payments,
  ...patch,
];
