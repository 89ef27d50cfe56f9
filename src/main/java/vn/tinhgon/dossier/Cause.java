package vn.tinhgon.dossier;

/**
 * Why dossiers of a period are overdue.
 *
 * @param code by which a list is filtered: the case system's, or its words where it has none
 * @param dossiers how many
 */
public record Cause(String code, String words, int dossiers) {}
