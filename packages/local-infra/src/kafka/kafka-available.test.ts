import { expect, test } from 'vitest';
import { kafkaAvailable } from './kafka-available.ts';

test('an address that is given needs neither Java nor Maven', () => {
  expect(kafkaAvailable({ KAFKA_BROKERS: 'kafka.example.org:9092' })).toEqual({
    available: true,
    why: 'KAFKA_BROKERS names kafka.example.org:9092.',
    brokers: 'kafka.example.org:9092',
  });
});

test('without an address and without Java it says what is missing', () => {
  expect(kafkaAvailable({ PATH: '', KAFKA_BROKERS: ' ' })).toEqual({
    available: false,
    why: 'KAFKA_BROKERS is not set, and there is no Java 17 or newer here.',
    brokers: null,
  });
});
