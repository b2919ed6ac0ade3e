import type { Command } from 'commander';
import { check } from './check.ts';
import type { Context } from './context.ts';
import { list } from './list.ts';
import { progress } from './progress.ts';
import { quiz } from './quiz.ts';
import { serve } from './serve.ts';
import { start } from './start.ts';

/** In the order in which `--help` lists them. */
export const commands: readonly ((context: Context) => Command)[] = [start, list, quiz, serve, check, progress];
