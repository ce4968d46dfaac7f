package daman.datasets;

/**
 * One file of one release, as it was taken in.
 *
 * @param index  of its entry in the ledger; its rows follow
 * @param source the source's id
 * @param name   of the release, such as 21
 * @param layout by which it was read
 * @param file   the file's name, for people
 * @param hash   of its bytes
 */
public record Release(long index, String source, String name, String layout, String file, String hash) {}
