package daman.sieve;

/**
 * What words tell, by their {@link Key}: bits in open places, and before them a filter small enough for the nearest memory of a processor, since most words tell nothing.
 * Grows while it is filled; after that it is read by many threads.
 */
final class Signals {
    private static final int FILTER_BITS = 18;

    private final long[] filter = new long[1 << FILTER_BITS - 6];
    private long[] keys = new long[1 << 12];
    private long[] bits = new long[1 << 12];
    private int size;

    /** The bits of a key; 0 for an unknown one. */
    long of(long key) {
        long mixed = mix(key);
        if ((filter[(int) (mixed >>> 64 - FILTER_BITS + 6)] >>> (mixed >>> 64 - FILTER_BITS) & 1) == 0) return 0;
        for (int place = place(mixed); ; place = place + 1 & keys.length - 1) {
            if (keys[place] == key) return bits[place];
            if (keys[place] == 0) return 0;
        }
    }

    /** @param key 0 is nothing and is passed over */
    void add(long key, long more) {
        if (key == 0) return;
        if (2 * size >= keys.length) grow();
        long mixed = mix(key);
        filter[(int) (mixed >>> 64 - FILTER_BITS + 6)] |= 1L << (mixed >>> 64 - FILTER_BITS);
        put(key, more);
    }

    private void put(long key, long more) {
        int place = place(mix(key));
        while (keys[place] != 0 && keys[place] != key) place = place + 1 & keys.length - 1;
        if (keys[place] == 0) size++;
        keys[place] = key;
        bits[place] |= more;
    }

    private void grow() {
        long[] oldKeys = keys, oldBits = bits;
        keys = new long[2 * oldKeys.length];
        bits = new long[2 * oldBits.length];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) if (oldKeys[i] != 0) put(oldKeys[i], oldBits[i]);
    }

    private static long mix(long key) {
        long mixed = (key ^ key >>> 29) * 0x9E3779B97F4A7C15L;
        return mixed ^ mixed >>> 32;
    }

    private int place(long mixed) { return (int) mixed & keys.length - 1; }
}
