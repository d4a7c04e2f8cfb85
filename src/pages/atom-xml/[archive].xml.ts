import { archiveRoutes } from '../../feeds/feeds.ts';
import { getArticleFeed } from '../../feeds/queries.ts';

export const { getStaticPaths, GET } = archiveRoutes('atom', getArticleFeed);
