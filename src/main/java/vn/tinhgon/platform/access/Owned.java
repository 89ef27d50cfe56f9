package vn.tinhgon.platform.access;

import java.util.Optional;
import vn.tinhgon.kernel.UnitId;

/**
 * A row that belongs to a unit, the wall between units of a province: a store hands out rows in this wrapping, which
 * opens only for somebody who may read or hold it. A check that is forgotten does not compile.
 */
public final class Owned<T> {

    private final T row;
    private final UnitId owner;
    private final boolean submitted;
    private final boolean beside;

    private Owned(T row, UnitId owner, boolean submitted, boolean beside) {
        this.row = row;
        this.owner = owner;
        this.submitted = submitted;
        this.beside = beside;
    }

    /**
     * @param submitted whether the owner has handed it in: until then it is a draft, which only its own unit and an
     *     inspector see
     */
    public static <T> Owned<T> by(UnitId owner, boolean submitted, T row) {
        return new Owned<>(row, owner, submitted, false);
    }

    /**
     * The same, for reading by who asked for it as well.
     *
     * @param beside whether the unit of who asked stands beside the owner in this row, and the row has come so far that it
     *     sees it
     */
    public Owned<T> orBeside(boolean beside) {
        return new Owned<>(row, owner, submitted, beside);
    }

    /** The row if this capacity sees it, for screens where a draft of others is as if it were not there. */
    public Optional<T> ifReadableBy(Acting me) {
        return Guard.named("owner.read").allows(isReadableBy(me)) ? Optional.of(row) : Optional.empty();
    }

    /**
     * The row, for reading.
     *
     * @throws NotYours as if it were not there, when this capacity does not see it
     */
    public T readableBy(Acting me) {
        return open(Guard.named("owner.read"), isReadableBy(me));
    }

    /**
     * The row, for changing: only its own unit does.
     *
     * @throws NotYours as if it were not there, when it is another unit's
     */
    public T heldBy(Acting me) {
        return open(Guard.named("owner.hold"), me.unit().equals(owner));
    }

    private boolean isReadableBy(Acting me) {
        return beside || isInScopeOf(me);
    }

    private boolean isInScopeOf(Acting me) {
        return switch (me.scope()) {
            case Scope.Unit own -> own.unit().equals(owner);
            case Scope.UnitAndBelow some ->
                some.unit().equals(owner) || submitted && some.below().contains(owner);
            case Scope.Submitted all -> submitted || me.unit().equals(owner);
            case Scope.Everything all -> true;
        };
    }

    private T open(Guard guard, boolean allowed) {
        if (!guard.allows(allowed)) {
            throw new NotYours(row.getClass().getSimpleName());
        }
        return row;
    }
}
