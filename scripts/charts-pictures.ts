/**
 * Makes the pictures of docs/charts.md: one of each drawing, from what the gallery built.
 *
 *   npm run gallery -- --format pptx,png && npm run charts-pictures
 */
import { slidePictures } from './slide-pictures.ts';

const WIDTH = 480;
const FROM = 'output/gallery/gallery.en';
const TO = 'docs/pictures/charts';

/** Names of pictures by the slide that they show. */
const PICTURES: Readonly<Record<string, string>> = {
  's-two-chosen': 'doughnut',
  's-seven-chosen': 'bars-ranked',
  's-ages-chosen': 'bars-ordered',
  's-seven-stacked-bar-net': 'stacked-bar-net',
  'c-five-chosen': 'stacked-bar',
  'c-five-diverging': 'diverging',
  'c-recommend-nps': 'nps',
  'n-even-chosen': 'histogram',
  'n-uneven-chosen': 'columns',
  's-two-dot-field': 'dot-field',
  's-seven-answer-table': 'answer-table',
  'm-seven-two-columns': 'two-columns',
  's-forty-bars-most': 'bars-most',
  's-seven-dot-plot': 'dot-plot',
  'd-four-bars': 'amounts',
  'r-five-bars': 'first-places',
  't-years-chosen': 'dates',
  'g-seven-chosen': 'grid-stacked-bar',
  'g-seven-diverging': 'grid-diverging',
  'g-seven-item-table': 'grid-item-table',
  'g-seven-mean-dots': 'grid-mean-dots',
  'g-single-chosen': 'grid-single',
  'g-multiple-chosen': 'grid-multiple',
  'g-numeric-chosen': 'grid-numeric',
  'g-pair-dot-plot': 'grid-dot-plot',
  'g-bases-chosen': 'grid-bases',
  'g-forty-chosen': 'grid-continued',
  'f-few-chosen': 'verbatims',
  'f-themes-chosen': 'themes',
};

await slidePictures(FROM, TO, PICTURES, WIDTH);
