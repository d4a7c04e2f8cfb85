import { testReading } from './reading.ts';

testReading('WebKit');
