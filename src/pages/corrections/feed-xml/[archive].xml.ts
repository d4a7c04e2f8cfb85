import { archiveRoutes } from '../../../feeds/feeds.ts';
import { getCorrectionsFeed } from '../../../feeds/queries.ts';

export const { getStaticPaths, GET } = archiveRoutes('corrections', getCorrectionsFeed);
