package dev.wowlab.specs.tbc.debuffs;

import dev.wowlab.engine.combat.Unit;
import dev.wowlab.gamedata.TristateEffect;
import dev.wowlab.specs.character.Character;
import dev.wowlab.specs.character.EffectCatalog;
import dev.wowlab.specs.character.Stage;
import dev.wowlab.specs.request.Debuffs;

/// Puts the debuffs of a request on every target. Stateless.
public final class DebuffEffects implements EffectCatalog.Source {
    private static final int MALEDICTION_POINTS = 3;
    private static final int MISERY_POINTS = 5;
    private static final int BLOOD_FRENZY_POINTS = 2;
    private static final double TIER_4_HOLY_MULTIPLIER = 1.15;

    @Override
    public void register(EffectCatalog catalog) {
        catalog.stage(Stage.DEBUFFS, DebuffEffects::apply);
    }

    private static void apply(Character character) {
        Debuffs debuffs = character.raid().debuffs();
        for (Unit target : character.fight().targets()) {
            applyMagic(target, debuffs);
            applyPhysical(target, debuffs);
            TargetWeakening.apply(target, debuffs);
        }
        if (debuffs.judgementOfWisdom()) {
            JudgementOfWisdom.external(character.fight());
        }
    }

    private static void applyMagic(Unit target, Debuffs debuffs) {
        if (isThere(debuffs.curseOfElements())) {
            CurseOfElements.on(target, true, improved(debuffs.curseOfElements(), MALEDICTION_POINTS))
                    .makePermanent();
        }
        if (debuffs.improvedScorch()) {
            ImprovedScorch.external(target);
        }
        if (isThere(debuffs.improvedSealOfTheCrusader())) {
            ImprovedSealOfTheCrusader.external(
                    target,
                    improved(debuffs.improvedSealOfTheCrusader(), 3),
                    debuffs.jocRetribution2pt4() ? TIER_4_HOLY_MULTIPLIER : 1);
        }
        if (debuffs.isbUptime() > 0) {
            ImprovedShadowBolt.external(target, debuffs.isbUptime());
        }
        if (debuffs.misery()) {
            Misery.on(target, MISERY_POINTS).makePermanent();
        }
        if (debuffs.shadowWeaving()) {
            ShadowWeaving.external(target);
        }
        if (debuffs.wintersChill()) {
            WintersChill.on(target, 5).makePermanent();
        }
        if (debuffs.judgementOfLight()) {
            JudgementOfLight.external(target);
        }
    }

    private static void applyPhysical(Unit target, Debuffs debuffs) {
        if (debuffs.bloodFrenzy()) {
            PhysicalDebuffs.bloodFrenzy(target, BLOOD_FRENZY_POINTS).makePermanent();
        }
        if (debuffs.curseOfRecklessness()) {
            CurseOfRecklessness.on(target, true).makePermanent();
        }
        if (debuffs.exposeWeaknessUptime() > 0) {
            PhysicalDebuffs.exposeWeakness(
                    target, debuffs.exposeWeaknessUptime(), debuffs.exposeWeaknessHunterAgility());
        }
        if (isThere(debuffs.faerieFire())) {
            FaerieFireDebuff.on(target, improved(debuffs.faerieFire(), 3)).makePermanent();
        }
        if (debuffs.hemorrhageUptime() > 0) {
            PhysicalDebuffs.hemorrhage(target, debuffs.hemorrhageUptime());
        }
        if (debuffs.giftOfArthas()) {
            PhysicalDebuffs.giftOfArthas(target).makePermanent();
        }
        if (isThere(debuffs.huntersMark())) {
            HuntersMark.external(target, improved(debuffs.huntersMark(), 5));
        }
        if (debuffs.mangle()) {
            PhysicalDebuffs.mangle(target).makePermanent();
        }
        if (isThere(debuffs.exposeArmor())) {
            ArmorDebuffs.exposeArmor(target, improved(debuffs.exposeArmor(), 2));
        }
        if (debuffs.sunderArmor()) {
            ArmorDebuffs.sunderArmor(target);
        }
    }

    private static boolean isThere(TristateEffect effect) {
        return effect != TristateEffect.MISSING;
    }

    private static int improved(TristateEffect effect, int points) {
        return effect == TristateEffect.IMPROVED ? points : 0;
    }
}
