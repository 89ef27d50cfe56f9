package vn.tinhgon.report;

/**
 * Documents wait to be made. Heard after the commit of what they are asked for by.
 *
 * @param howMany were asked for at once
 */
public record DocumentsAsked(int howMany) {}
