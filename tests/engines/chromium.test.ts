import { testReading } from './reading.ts';

testReading('Chromium');
