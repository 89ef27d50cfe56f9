package vn.tinhgon.people.account;

/** Keycloak is to be told something, as soon as the transaction that says so is committed. */
record AccountTaskRequested() {}
