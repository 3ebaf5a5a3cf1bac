package dev.wowlab.engine.combat.apl;

import java.util.List;

/// Sums, differences, products, quotients and extremes. Thread-safe: no state. A division by zero of what is no
/// plain number ends the fight with an error that names the place.
public final class Arithmetic {

    private Arithmetic() {}

    /// The sum, or the difference where `subtract`, in the higher of both types.
    public static Value sum(Value left, Value right, boolean subtract) {
        return switch (left.type().higher(right.type())) {
            case INT ->
                new Value.Int() {
                    @Override
                    double leastDrift() {
                        return Drift.leastOfSum(left, right, subtract);
                    }

                    @Override
                    double mostDrift() {
                        return Drift.mostOfSum(left, right, subtract);
                    }

                    @Override
                    public int integer() {
                        return subtract ? left.integer() - right.integer() : left.integer() + right.integer();
                    }
                }.dependingOn(left, right);
            case FLOAT ->
                new Value.Float() {
                    @Override
                    double leastDrift() {
                        return Drift.leastOfSum(left, right, subtract);
                    }

                    @Override
                    double mostDrift() {
                        return Drift.mostOfSum(left, right, subtract);
                    }

                    @Override
                    public double number() {
                        return subtract ? left.number() - right.number() : left.number() + right.number();
                    }
                }.dependingOn(left, right);
            case DURATION ->
                new Value.Duration() {
                    @Override
                    double leastDrift() {
                        return Drift.leastOfSum(left, right, subtract);
                    }

                    @Override
                    double mostDrift() {
                        return Drift.mostOfSum(left, right, subtract);
                    }

                    @Override
                    public long nanos() {
                        return subtract ? left.nanos() - right.nanos() : left.nanos() + right.nanos();
                    }
                }.dependingOn(left, right);
            case BOOL -> throw new IllegalArgumentException("truths have no sum");
        };
    }

    /// The product; of two durations there is none.
    public static Value product(Value left, Value right) {
        if (left.type() == ValueType.DURATION) {
            return scaled(left, right);
        }
        if (right.type() == ValueType.DURATION) {
            return scaled(right, left);
        }
        if (left.type() == ValueType.INT && right.type() == ValueType.INT) {
            return new Value.Int() {
                @Override
                double leastDrift() {
                    return Drift.leastOfProduct(left, right);
                }

                @Override
                double mostDrift() {
                    return Drift.mostOfProduct(left, right);
                }

                @Override
                public int integer() {
                    return left.integer() * right.integer();
                }
            }.dependingOn(left, right);
        }
        return new Value.Float() {
            @Override
            double leastDrift() {
                return Drift.leastOfProduct(left, right);
            }

            @Override
            double mostDrift() {
                return Drift.mostOfProduct(left, right);
            }

            @Override
            public double number() {
                return left.number() * right.number();
            }
        }.dependingOn(left, right);
    }

    private static Value scaled(Value duration, Value factor) {
        if (factor.type() == ValueType.INT) {
            return new Value.Duration() {
                @Override
                double leastDrift() {
                    return Drift.leastOfProduct(duration, factor);
                }

                @Override
                double mostDrift() {
                    return Drift.mostOfProduct(duration, factor);
                }

                @Override
                public long nanos() {
                    return duration.nanos() * factor.integer();
                }
            }.dependingOn(duration, factor);
        }
        return new Value.Duration() {
            @Override
            double leastDrift() {
                return Drift.leastOfProduct(duration, factor);
            }

            @Override
            double mostDrift() {
                return Drift.mostOfProduct(duration, factor);
            }

            @Override
            public long nanos() {
                return (long) (duration.nanos() * factor.number());
            }
        }.dependingOn(duration, factor);
    }

    /// The quotient; of two durations it is a number.
    public static Value quotient(Value left, Value right, String where) {
        if (left.type() == ValueType.DURATION) {
            return right.type() == ValueType.DURATION ? ratio(left, right, where) : divided(left, right, where);
        }
        if (left.type() == ValueType.INT && right.type() == ValueType.INT) {
            return new Value.Int() {
                @Override
                double leastDrift() {
                    return Drift.leastOfQuotient(left, right);
                }

                @Override
                double mostDrift() {
                    return Drift.mostOfQuotient(left, right);
                }

                @Override
                public int integer() {
                    return left.integer() / notZero(right.integer(), where);
                }
            }.dependingOn(left, right);
        }
        return new Value.Float() {
            @Override
            double leastDrift() {
                return Drift.leastOfQuotient(left, right);
            }

            @Override
            double mostDrift() {
                return Drift.mostOfQuotient(left, right);
            }

            @Override
            public double number() {
                return left.number() / right.number();
            }
        }.dependingOn(left, right);
    }

    private static Value ratio(Value left, Value right, String where) {
        return new Value.Float() {
            @Override
            double leastDrift() {
                return Drift.leastOfQuotient(left, right);
            }

            @Override
            double mostDrift() {
                return Drift.mostOfQuotient(left, right);
            }

            @Override
            public double number() {
                double divisor = right.number();
                if (divisor == 0) {
                    throw new IllegalStateException(where + ": division by a duration of zero");
                }
                return left.number() / divisor;
            }
        }.dependingOn(left, right);
    }

    private static Value divided(Value duration, Value divisor, String where) {
        if (divisor.type() == ValueType.INT) {
            return new Value.Duration() {
                @Override
                double leastDrift() {
                    return Drift.leastOfQuotient(duration, divisor);
                }

                @Override
                double mostDrift() {
                    return Drift.mostOfQuotient(duration, divisor);
                }

                @Override
                public long nanos() {
                    return duration.nanos() / notZero(divisor.integer(), where);
                }
            }.dependingOn(duration, divisor);
        }
        return new Value.Duration() {
            @Override
            double leastDrift() {
                return Drift.leastOfQuotient(duration, divisor);
            }

            @Override
            double mostDrift() {
                return Drift.mostOfQuotient(duration, divisor);
            }

            @Override
            public long nanos() {
                double by = divisor.number();
                if (by == 0) {
                    throw new IllegalStateException(where + ": division by zero");
                }
                return (long) (duration.nanos() / by);
            }
        }.dependingOn(duration, divisor);
    }

    private static int notZero(int divisor, String where) {
        if (divisor == 0) {
            throw new IllegalStateException(where + ": division by zero");
        }
        return divisor;
    }

    /// The largest, or the smallest, of at least one value, in the highest of their types.
    public static Value extreme(List<Value> values, boolean largest) {
        Value[] array = values.toArray(Value[]::new);
        ValueType type = ValueType.INT;
        for (Value value : array) {
            type = type.higher(value.type());
        }
        return switch (type) {
            case INT ->
                new Value.Int() {
                    @Override
                    public int integer() {
                        int best = array[0].integer();
                        for (int i = 1; i < array.length; i++) {
                            int next = array[i].integer();
                            best = largest ? Math.max(best, next) : Math.min(best, next);
                        }
                        return best;
                    }
                };
            case FLOAT ->
                new Value.Float() {
                    @Override
                    public double number() {
                        double best = array[0].number();
                        for (int i = 1; i < array.length; i++) {
                            double next = array[i].number();
                            best = largest ? Math.max(best, next) : Math.min(best, next);
                        }
                        return best;
                    }
                };
            case DURATION ->
                new Value.Duration() {
                    @Override
                    public long nanos() {
                        long best = array[0].nanos();
                        for (int i = 1; i < array.length; i++) {
                            long next = array[i].nanos();
                            best = largest ? Math.max(best, next) : Math.min(best, next);
                        }
                        return best;
                    }
                };
            case BOOL -> throw new IllegalArgumentException("truths have no extreme");
        };
    }
}
