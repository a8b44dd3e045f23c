package org.alongside.plan.engine.correction;

/** How far a correction may go: spelling, and not meaning. */
public final class Slip {

    private static final int PART = 4;

    private Slip() {}

    /** Whether the second text differs from the first in at most a quarter of its characters, and in one at least. */
    public static boolean isSmall(String agreed, String corrected) {
        int[] before = agreed.codePoints().toArray();
        int[] after = corrected.codePoints().toArray();
        int distance = distance(before, after);
        return distance > 0 && distance <= Math.max(1, before.length / PART);
    }

    /** Levenshtein's: how many characters have to be put in, taken out or replaced. */
    private static int distance(int[] before, int[] after) {
        int[] row = new int[after.length + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= before.length; i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (before[i - 1] == after[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[after.length];
    }
}
