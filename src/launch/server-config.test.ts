import { expect, test } from 'vitest';
import { serverConfig } from './server-config.ts';

const headers = `/feet/*
  X-All: one
  X-Some: same

/feet/_astro/*
  Cache-Control: immutable
/feet/cards/*
  X-Some: other
/feet/feed.xml
  Content-Type: application/rss+xml; charset=utf-8
`;
const config = serverConfig(headers, '/feet/old/ /feet/new/ 301\n', '/feet');

test('nginx gets each header once, and a map where its value differs by path', () => {
  expect(config.nginxHeaders).toBe(
    'add_header X-All "one" always;\nadd_header X-Some $footnotes_x_some always;\nadd_header Cache-Control $footnotes_cache_control always;\n',
  );
  expect(config.nginxMaps).toContain(
    'map $uri $footnotes_x_some {\n  "~^/feet/cards/" "other";\n  default "same";\n}',
  );
  expect(config.nginxMaps).toContain('"~^/feet/_astro/" "immutable";\n  default "no-cache";');
});

test('nginx gets types and redirects as locations', () => {
  expect(config.nginxLocations).toBe(
    'location = /feet/feed.xml { types { } default_type "application/rss+xml"; }\nlocation = /feet/old/ { return 301 /feet/new/; }\n',
  );
});

test('Caddy gets the same', () => {
  expect(config.caddyHeaders).toContain(
    'map {path} {x_some} {\n\t~^/feet/cards/ "other"\n\tdefault "same"\n}\n',
  );
  expect(config.caddyHeaders).toContain('header X-All "one"\nheader X-Some {x_some}\n');
  expect(config.caddyHeaders).toContain(
    'header /feet/feed.xml Content-Type "application/rss+xml; charset=utf-8"\n',
  );
  expect(config.caddyRedirects).toBe('redir /feet/old/ /feet/new/ 301\n');
});
