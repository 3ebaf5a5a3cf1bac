package dev.wowlab.engine.combat;

/// A pet's mind: one decision each time it may act. Confined to one thread.
public final class PetRotation implements Rotation {
    /// Casts something, or waits with [CastState#waitUntil].
    @FunctionalInterface
    public interface Mind {
        void decide(Unit pet);
    }

    private final Unit pet;
    private final Mind mind;
    private long lastDecision;
    private boolean deciding;

    public PetRotation(Unit pet, Mind mind) {
        this.pet = pet;
        this.mind = mind;
        reset();
    }

    @Override
    public void reset() {
        lastDecision = Long.MAX_VALUE;
        deciding = false;
    }

    @Override
    public void act() {
        long now = pet.fight().now();
        CastState caster = pet.caster();
        if (now < 0 || deciding || !pet.isEnabled() || caster.isChanneling() || !caster.mayDecide()) {
            return;
        }
        deciding = true;
        if (pet.isMoving()) {
            pet.movement().update();
        }
        if (lastDecision != now) {
            lastDecision = now;
            mind.decide(pet);
        }
        deciding = false;
        if (caster.mayDecide()) {
            caster.waitForReaction();
        }
    }
}
