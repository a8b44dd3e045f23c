package org.alongside.opportunity.feed.xcri;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CostTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Free|0.00",
                "no charge|0.00",
                "This course is free.|0.00",
                "£45|45.00",
                "GBP6,000|6000.00",
                "120|120.00",
                "£12.5|12.50",
                "Total cost: £1,250.99|1250.99",
                "£180 in total|180.00",
                "0|0.00"
            })
    void anAmountIsTakenWhereTheWordsAllowNoSecondReading(String text, BigDecimal amount) {
        assertThat(CostText.read(text).amount()).isEqualTo(amount);
        assertThat(CostText.read(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GBP6,000 per stage",
                "£800 per semester, payable either in advance or monthly",
                "£40 (£20 concessions)",
                "Free for people on benefits",
                "from £30",
                "€45",
                "ask",
                "12,34",
                "freedom"
            })
    void otherwiseTheWordsStayWords(String text) {
        assertThat(CostText.read(text).amount()).isNull();
    }

    @Test
    void nothingSaidIsNotFree() {
        assertThat(Documents.read(Documents.presentation("<mlo:cost/>"))
                        .onlyOffering()
                        .cost()
                        .amount())
                .isNull();
    }
}
