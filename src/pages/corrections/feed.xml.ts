import { feedRoute } from '../../feeds/feeds.ts';
import { getCorrectionsFeed } from '../../feeds/queries.ts';

export const GET = feedRoute('corrections', getCorrectionsFeed);
