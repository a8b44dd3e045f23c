package org.alongside.opportunity.postcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.alongside.opportunity.postcode.PostcodeRows.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostcodeRowsTest {
    private static final List<String> DIRECTORY =
            List.of("pcd", "pcd2", "pcds", "dointr", "doterm", "osward", "lat", "long");

    private static PostcodeRows rows(List<String> first) {
        return Objects.requireNonNull(PostcodeRows.of(first));
    }

    private static Said directory(String pcds, String doterm, String latitude, String longitude) {
        return rows(DIRECTORY).read(List.of("x", "x", pcds, "198001", doterm, "", latitude, longitude));
    }

    @Test
    void theDirectoryIsKnownByItsHeaderWhateverItsOrderAndItsSpelling() {
        assertThat(rows(DIRECTORY).format()).isEqualTo(PostcodeFormat.ONS_POSTCODE_DIRECTORY);
        assertThat(rows(List.of("LONG", "LAT", "PCD8")).read(List.of("-1.2", "54.5", "NS1  4QT")))
                .isEqualTo(new Said.At(new Placed("NS14QT", 54.5, -1.2)));
        assertThat(PostcodeRows.of(List.of("pcds", "lat"))).isNull();
        assertThat(PostcodeRows.of(List.of("pcds", "oseast1m", "osnrth1m"))).isNull();
    }

    @Test
    void whatTheDirectorySaysOfAPlaceIsTaken() {
        assertThat(directory("NS1 4QT", "", "54.501", "-1.203"))
                .isEqualTo(new Said.At(new Placed("NS14QT", 54.501, -1.203)));
        assertThat(directory("NS1 4QT", "200312", "54.501", "-1.203")).isEqualTo(new Said.Terminated());
        assertThat(directory("NS1 4QT", "", "99.999999", "0.000000")).isEqualTo(new Said.Nowhere());
    }

    @ParameterizedTest
    @CsvSource({
        "NS1, 54.5, -1.2",
        "NS1 4QT, -1.2, 54.5",
        "NS1 4QT, 48.9, -1.2",
        "NS1 4QT, 54.5, 12.0",
        "NS1 4QT, north, -1.2",
        "NS1 4QT, NaN, -1.2",
        "'', 54.5, -1.2",
    })
    void whatCannotBeIsRefused(String pcds, String latitude, String longitude) {
        assertThat(directory(pcds, "", latitude, longitude)).isInstanceOf(Said.Unreadable.class);
    }

    @Test
    void aRowThatIsCutIsRefused() {
        assertThat(rows(DIRECTORY).read(List.of("x", "x", "NS1 4QT"))).isInstanceOf(Said.Unreadable.class);
        assertThat(new PostcodeRows.Grid().read(List.of("NS1 4QT", "10"))).isInstanceOf(Said.Unreadable.class);
    }

    @Test
    void codePointOpenIsKnownByItsFirstRowAndTurnedIntoDegrees() {
        List<String> row = List.of("NS1 4QT", "10", "651410", "313177", "E92000001", "", "", "", "", "");
        assertThat(rows(row).format()).isEqualTo(PostcodeFormat.CODE_POINT_OPEN);
        assertThat(rows(row).read(row)).isInstanceOfSatisfying(Said.At.class, at -> {
            assertThat(at.placed().postcode()).isEqualTo("NS14QT");
            assertThat(at.placed().latitude()).isBetween(52.6579, 52.6581);
            assertThat(at.placed().longitude()).isBetween(1.7160, 1.7162);
        });
        assertThat(rows(row).read(List.of("NS14QT", "90", "0", "0"))).isEqualTo(new Said.Nowhere());
        assertThat(rows(row).read(List.of("NS14QT", "10", "0", "0"))).isInstanceOf(Said.Unreadable.class);
        assertThat(rows(row).read(List.of("NS14QT", "10", "9e99", "5"))).isInstanceOf(Said.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NS1 4QT", "ns14qt", " N1 1AA ", "EC1A 1BB", "W1A 0AX", "M1 1AE", "ns1-4qt"})
    void postcodesAreKnownHoweverTheyAreWritten(String written) {
        assertThat(Postcode.read(written)).isPresent();
    }

    @Property(tries = 500)
    void noCellsMakeItFail(@ForAll List<String> cells) {
        for (PostcodeRows rows : List.of(new PostcodeRows.Grid(), rows(DIRECTORY))) {
            assertThat(rows.read(cells)).isNotNull();
        }
        PostcodeRows.of(cells);
    }
}
