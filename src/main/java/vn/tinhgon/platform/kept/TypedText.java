package vn.tinhgon.platform.kept;

/**
 * What stands in a field and is not saved.
 *
 * @param form the form, with the ids of the row that it is about
 * @param version of that row as it was when this was typed over it; 0 where such rows have none
 */
public record TypedText(String form, String field, long version, String text) {}
