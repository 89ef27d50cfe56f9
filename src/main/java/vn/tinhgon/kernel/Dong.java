package vn.tinhgon.kernel;

public record Dong(long amount) {}
