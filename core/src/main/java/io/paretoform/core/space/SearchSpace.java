package io.paretoform.core.space;

import io.paretoform.core.architecture.Architecture;
import io.paretoform.core.architecture.Backbone;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * The architectures a search may propose. All it makes is in it: choices that the rules exclude are
 * left out before drawing, not drawn and thrown away. The same state of the random generator makes
 * the same candidate. Immutable, and safe to share between threads.
 */
public final class SearchSpace implements Variation {
    private final SpaceDefinition definition;
    private final Frames frames;
    private final LayerChoices layers;
    private final Proposals proposals;

    /**
     * Works out what the rules leave.
     *
     * @throws SpaceException when the rules leave nothing
     */
    public SearchSpace(SpaceDefinition definition) {
        this.definition = definition;
        this.frames = new Frames(definition);
        this.layers = LayerChoices.of(definition);
        this.proposals = new Proposals(definition, frames, layers);
        Satisfiability.require(definition, frames, layers);
    }

    public SpaceDefinition definition() {
        return definition;
    }

    public String name() {
        return definition.name();
    }

    public Backbone backbone() {
        return definition.backbone();
    }

    /** Architectures to compare with; they need not be in the space. */
    public List<Architecture> baselines() {
        return definition.baselines();
    }

    /**
     * How many candidates there are, exactly; empty where bounds on parameters make that too long
     * to count. Takes up to some tenths of a second.
     */
    public Optional<BigInteger> size() {
        return new SpaceSize(frames.all(), layers).exact();
    }

    /** How many candidates there would be without bounds on parameters, exactly. */
    public BigInteger sizeWithoutParameterBounds() {
        return new SpaceSize(frames.all(), layers).withoutParameterBounds();
    }

    /**
     * Every candidate once, always in the same order. Lazy, but meant for spaces whose {@link
     * #size()} is small.
     */
    public Stream<Architecture> enumerate() {
        return frames.feasible().stream()
                .flatMap(new Enumeration(layers)::of)
                .map(genes -> Architecture.of(backbone(), genes));
    }

    public boolean contains(Architecture architecture) {
        return violation(architecture).isEmpty();
    }

    /** The first rule that the architecture breaks, with the value that breaks it. */
    public Optional<String> violation(Architecture architecture) {
        return new Membership(definition).violation(architecture);
    }

    /**
     * A random candidate: genes of the model uniform over their combinations that the rules leave,
     * then each layer's genes uniform (as LTS draws; not uniform over candidates, nearly all of
     * which have the most layers). Where bounds on parameters are met by less than about one draw
     * in 32, {@code d_inner} is bent to meet them.
     *
     * @throws SpaceException when bounds on parameters fall between unevenly spaced {@code d_inner}
     */
    @Override
    public Architecture sample(RandomGenerator random) {
        return proposals.sample(random);
    }

    /**
     * A variant: every gene (of the model, and of each layer) is drawn anew with the given
     * probability, and where the inherited value is no longer valid. Added layers are drawn, and
     * {@code d_inner} changes further where bounds on parameters need it. It may equal the parent,
     * which need not be in the space.
     *
     * @param probability 0 to 1; LTS uses 0.3
     */
    @Override
    public Architecture mutate(Architecture parent, double probability, RandomGenerator random) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability " + probability + ": expected 0 to 1");
        }
        requireBackbone(parent);
        return proposals.mutate(parent, probability, random);
    }

    /**
     * A child with every gene from either parent, with equal probability; a layer that one parent
     * lacks comes from the other. What does not fit together is drawn anew.
     */
    @Override
    public Architecture crossover(Architecture a, Architecture b, RandomGenerator random) {
        requireBackbone(a);
        requireBackbone(b);
        return proposals.crossover(a, b, random);
    }

    private void requireBackbone(Architecture parent) {
        if (parent.backbone() != backbone()) {
            throw new IllegalArgumentException(
                    "parent " + parent + ": expected backbone " + backbone().key());
        }
    }

    /** Two spaces are equal when they are written the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SearchSpace that && definition.equals(that.definition);
    }

    @Override
    public int hashCode() {
        return definition.hashCode();
    }

    @Override
    public String toString() {
        return "space " + name();
    }
}
