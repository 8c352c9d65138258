using FsCheck;
using FsCheck.Fluent;

namespace Rota.Tests;

// Everything of a case follows from its seed, so that a failure prints as a number.
internal static class AnyCase
{
    public static void Holds(Func<Random, bool> property, int cases = 200) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(cases).WithReplay(17, 4711),
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed => property(new Random(seed))));
}
