// What makes the pages handier where scripts run: everything here can also be done without.
import { makeChoice } from './choice.ts';
import { makeDrops } from './drop.ts';
import { makeShow } from './show.ts';
import { lookAgain } from './look-again.ts';
import { makeWaiting } from './waiting.ts';

makeChoice();
makeDrops();
makeShow();
makeWaiting();
lookAgain();
