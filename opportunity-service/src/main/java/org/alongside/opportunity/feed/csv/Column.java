package org.alongside.opportunity.feed.csv;

/** A column of a format; the constants of one enum are the only place where a format's columns are named. */
public interface Column {

    /** As it stands in the first row; capitals, spaces, hyphens and underscores make no difference when it is read. */
    String header();

    /** Whether a document without this column cannot be read. */
    boolean required();

    /** How its cells are read. */
    CellKind kind();
}
