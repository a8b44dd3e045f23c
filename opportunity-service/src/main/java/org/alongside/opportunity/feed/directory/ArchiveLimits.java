package org.alongside.opportunity.feed.directory;

/**
 * What an archive may hold. The directory itself takes files of 5 MB, so each limit is far above what honest archives hold.
 *
 * @param entries files and folders
 * @param bytes of all entries together, unpacked
 * @param ratio unpacked bytes for each packed one, once more than a mebibyte has been unpacked; text packs 5 to 20 times smaller
 */
record ArchiveLimits(int entries, long bytes, int ratio) {
    static final ArchiveLimits DEFAULT = new ArchiveLimits(100, 1L << 30, 100);
}
