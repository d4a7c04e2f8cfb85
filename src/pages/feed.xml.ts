import { feedRoute } from '../feeds/feeds.ts';
import { getArticleFeed } from '../feeds/queries.ts';

export const GET = feedRoute('rss', getArticleFeed);
