package vn.tinhgon.walls;

import vn.tinhgon.kernel.Id;

/** Ids of any type, from a number. */
final class Ids {

    private Ids() {}

    static Id of(Class<? extends Id> type, long value) {
        try {
            var constructor = type.getDeclaredConstructor(long.class);
            constructor.setAccessible(true);
            return constructor.newInstance(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("not an id: " + type, e);
        }
    }
}
