using Rota.Host.Foundation;
using Rota.Host.Rendering;

namespace Rota.Host.Sweeping;

// Names and numbers of columns as a sweep shows them: two digits, fractions in per cent, the unit in the name.
internal static class SweepLabels
{
    public const string Unknown = "·";

    public static string NameOf(TrialColumn column) => SummaryText.Label(column.Name);

    public static string Of(TrialColumn column) => column.Unit == Unit.Fraction ? $"{SummaryText.Label(column.Name)} in %" : SummaryText.Label(column.Name);

    public static string Number(double value, Unit unit) => !double.IsFinite(value) ? Unknown : Positive(unit switch
    {
        Unit.Fraction => Format.Number(value * 100, "0.0"),
        Unit.Ratio => Format.Number(value, "0.00"),
        _ => Format.Number(value, "#,##0"),
    });

    // A loss too small to show is 0.0, not -0.0.
    private static string Positive(string text) => text.AsSpan().ContainsAnyInRange('1', '9') ? text : text.TrimStart('-');
}
