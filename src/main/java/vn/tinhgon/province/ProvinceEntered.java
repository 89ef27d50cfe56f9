package vn.tinhgon.province;

import vn.tinhgon.kernel.ProvinceAlias;

/** An account that belongs to several provinces has chosen one for this session. */
public record ProvinceEntered(String subject, ProvinceAlias alias) {}
