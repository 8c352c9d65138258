using Rota.Engine;
using Rota.Host.Foundation;

namespace Rota.Host.Flipping;

// The terms of a search in words.
internal static class FlipWords
{
    public static string Differs(FlipTerms terms) =>
        terms.By is { } by ? $"a change of a weight by more than {Format.Percent(by, "0.##")}" : "a change of the assets held";

    public static string Step(FlipTerms terms) => Format.Percent(terms.Step, "0.##");
}
