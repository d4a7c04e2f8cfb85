import type { z } from 'astro/zod';
import { claimProps, claimSumProps, noProps } from '../evidence/mdx-props.ts';
import { soleFigureProps } from '../pressure-map/figure.ts';
import { careCardProps, safetyNoteProps, safetyNotesProps } from '../safety/mdx-props.ts';
import { strokeProps } from '../strokes/schema.ts';

/**
 * What each part of the authors' vocabulary takes. The content check reads it outside Astro; a test
 * holds it together with the components in `parts.ts`.
 */
export const mdxComponentProps: Readonly<Record<string, z.ZodType>> = {
  Advice: noProps,
  CareCard: careCardProps,
  Claim: claimProps,
  Contact: noProps,
  KeyPoints: noProps,
  SafetyNote: safetyNoteProps,
  SafetyNotes: safetyNotesProps,
  Sole: soleFigureProps,
  Steps: noProps,
  Stroke: strokeProps,
};

/** Parts that only some pages have: they stand for numbers and tables of the library. */
export const pageMdxComponentProps: Readonly<Record<string, z.ZodType>> = {
  ...mdxComponentProps,
  Beside: noProps,
  ClaimSum: claimSumProps,
  Columns: noProps,
  GradeKey: claimSumProps,
  GradeTable: noProps,
  Half: noProps,
  RetractionNote: noProps,
  TestResults: noProps,
  AskFirst: noProps,
  WhatItBeats: noProps,
};
