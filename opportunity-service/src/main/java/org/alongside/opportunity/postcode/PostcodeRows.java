package org.alongside.opportunity.postcode;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the rows of one file say where a postcode is. */
sealed interface PostcodeRows {

    /** What a row says. */
    sealed interface Said {
        record At(Placed placed) implements Said {}

        /** It is in use no more. */
        record Terminated() implements Said {}

        /** Nobody says where it is. */
        record Nowhere() implements Said {}

        /** @param why with what to do */
        record Unreadable(String why) implements Said {}
    }

    PostcodeFormat format();

    Said read(List<String> cells);

    /** By the first row of a file; null where it is of none that is read. */
    static @Nullable PostcodeRows of(List<String> first) {
        return first.size() > Grid.NORTHING
                        && Postcode.read(first.getFirst()).isPresent()
                        && number(first.get(Grid.EASTING)) != null
                ? new Grid()
                : OfDirectory.of(first);
    }

    /**
     * Code-Point Open. Source: Ordnance Survey, Code-Point Open technical specification: postcode, quality, easting, northing, codes.
     * A quality of 90 means that there is no place.
     */
    record Grid() implements PostcodeRows {
        private static final int QUALITY = 1;
        private static final int EASTING = 2;
        private static final int NORTHING = 3;
        private static final String NO_PLACE = "90";

        @Override
        public PostcodeFormat format() {
            return PostcodeFormat.CODE_POINT_OPEN;
        }

        @Override
        public Said read(List<String> cells) {
            if (cells.size() <= NORTHING) {
                return new Said.Unreadable(
                        "The row has not the cells of Code-Point Open: postcode, quality, easting, northing.");
            }
            if (cells.get(QUALITY).strip().equals(NO_PLACE)) {
                return new Said.Nowhere();
            }
            Double easting = number(cells.get(EASTING));
            Double northing = number(cells.get(NORTHING));
            if (easting == null || northing == null || !isOnTheGrid(easting, northing)) {
                return new Said.Unreadable("Easting and northing are not on the National Grid.");
            }
            NationalGrid.Degrees degrees = NationalGrid.degrees(easting, northing);
            return placed(cells.getFirst(), degrees.latitude(), degrees.longitude());
        }

        private static boolean isOnTheGrid(double easting, double northing) {
            return easting > 0 && easting < 700_000 && northing > 0 && northing < 1_300_000;
        }
    }

    /**
     * The ONS Postcode Directory. Source: Office for National Statistics, ONS Postcode Directory user guide: fields {@code pcds} (or
     * another of its spellings), {@code lat}, {@code long}, {@code doterm}; a latitude of 99.999999 means that there is no place.
     */
    record OfDirectory(int postcode, int latitude, int longitude, int terminated) implements PostcodeRows {
        private static final List<String> SPELLINGS = List.of("pcds", "pcd8", "pcd2", "pcd7", "pcd", "postcode");
        private static final double NO_PLACE = 99;

        static @Nullable OfDirectory of(List<String> header) {
            List<String> names = header.stream()
                    .map(name -> name.strip().toLowerCase(Locale.ROOT))
                    .toList();
            int postcode = SPELLINGS.stream()
                    .mapToInt(names::indexOf)
                    .filter(at -> at >= 0)
                    .findFirst()
                    .orElse(-1);
            int latitude = names.indexOf("lat");
            int longitude = names.indexOf("long");
            return postcode < 0 || latitude < 0 || longitude < 0
                    ? null
                    : new OfDirectory(postcode, latitude, longitude, names.indexOf("doterm"));
        }

        @Override
        public PostcodeFormat format() {
            return PostcodeFormat.ONS_POSTCODE_DIRECTORY;
        }

        @Override
        public Said read(List<String> cells) {
            if (cells.size() <= Math.max(Math.max(postcode, terminated), Math.max(latitude, longitude))) {
                return new Said.Unreadable("The row has fewer cells than the header.");
            }
            if (terminated >= 0 && !cells.get(terminated).isBlank()) {
                return new Said.Terminated();
            }
            Double north = number(cells.get(latitude));
            Double east = number(cells.get(longitude));
            if (north == null || east == null) {
                return new Said.Unreadable("Latitude and longitude are not numbers.");
            }
            return north > NO_PLACE ? new Said.Nowhere() : placed(cells.get(postcode), north, east);
        }
    }

    private static Said placed(String written, double latitude, double longitude) {
        Postcode postcode = Postcode.read(written).orElse(null);
        if (postcode == null) {
            return new Said.Unreadable("What stands for the postcode has not the form of one.");
        }
        // the British Isles, from Scilly to Unst, with room to spare: columns that were exchanged do not come in
        return latitude > 49 && latitude < 62 && longitude > -9.5 && longitude < 3
                ? new Said.At(new Placed(postcode.text(), latitude, longitude))
                : new Said.Unreadable("The place is not in the United Kingdom.");
    }

    private static @Nullable Double number(String cell) {
        try {
            double number = Double.parseDouble(cell.strip());
            return Double.isFinite(number) ? (Double) number : null;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }
}
