using Rota.Host.Scripting;
using Rota.Host.Tui;

namespace Rota.Tests.Screens;

// Scripts for the source pane.
internal static class Scripts
{
    public const string Kda = """
        // Kipnis (2019), defensive adaptive asset allocation.
        var months = Param("months", 12, 1..24);
        var risky = new[] { "SPY", "VGK", "EWJ", "EEM" };

        /* The canary assets
           decide how much is held. */
        Rotate(risky)
            .RankBy(Return(12.MonthEnds))
            .Hold(months > 6 ? 2 : 1)
            .Every(MonthEnd)
        """;

    private static readonly HashSet<string> Words = ["Param", "Rotate", "RankBy", "Return", "MonthEnds", "Hold", "Every", "MonthEnd"];

    public static CodeText Text(string text) => new(text, CodeColours.Of(text, Words));
}
