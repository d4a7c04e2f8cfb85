import { testReading } from './reading.ts';

testReading('Firefox');
