package dev.wowlab.portal;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/// Numbers as pages show them. Stateless, thread-safe.
final class Numbers {
    private static final DecimalFormatSymbols SYMBOLS = symbols();

    private Numbers() {}

    private static DecimalFormatSymbols symbols() {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setMinusSign('\u2212');
        return symbols;
    }

    /// `12,345`
    static String whole(double value) {
        return new DecimalFormat("#,##0", SYMBOLS).format(value);
    }

    /// `1,886.1`
    static String one(double value) {
        return new DecimalFormat("#,##0.0", SYMBOLS).format(value);
    }

    /// `1,886.07`
    static String two(double value) {
        return new DecimalFormat("#,##0.00", SYMBOLS).format(value);
    }

    /// `+12.3`, `−0.4`
    static String signed(double value) {
        return new DecimalFormat("+#,##0.0;-#,##0.0", SYMBOLS).format(value);
    }

    /// `+12.34`, `−0.42`
    static String signedTwo(double value) {
        return new DecimalFormat("+#,##0.00;-#,##0.00", SYMBOLS).format(value);
    }

    /// `+1.25 %`
    ///
    /// @param share 0 to 1
    static String signedPercent(double share) {
        return signedTwo(share * 100) + " %";
    }

    /// `34.5 %`
    ///
    /// @param share 0 to 1
    static String percent(double share) {
        return new DecimalFormat("#,##0.0", SYMBOLS).format(share * 100) + " %";
    }

    /// `0.043 %`, three decimals: for errors of a mean.
    static String finePercent(double share) {
        return new DecimalFormat("#,##0.000", SYMBOLS).format(share * 100) + " %";
    }

    /// A length for an SVG attribute: `34.50%`.
    static String length(double share) {
        return new DecimalFormat("0.00", SYMBOLS).format(share * 100) + "%";
    }

    /// `part / whole`, 0 where the whole is 0.
    static double ratio(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
