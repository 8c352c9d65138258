namespace Rota.Tests;

// One of the shapes in which programs write prices, with at most one flaw.
internal sealed record FileShape(
    Frequency Frequency, Layout Layout, string Date, char Separator, string Adjusted, string Unknown, Opens Opens, bool IsQuoted, string LineEnd,
    Mark Mark, bool HasBlankLines, bool Falls, bool HasBlankRows, bool LacksLastAdjusted, Flaw Flaw)
{
    // The date format of .NET, and the text after the date.
    public static readonly string[] Dates =
    [
        "yyyy-MM-dd", "yyyy/MM/dd", "yyyy.MM.dd", "yyyyMMdd", "yyyy-M-d", "yyyy-MM-dd| 00:00:00", "yyyy-MM-dd| 00:00:00-05:00",
        "yyyy-MM-dd|T00:00:00.000Z", "yyyy-MM-dd| 00:00:00+09:00",
    ];

    // The name of the adjusted close; empty without one.
    public static readonly string[] AdjustedNames =
    [
        "", "Adj Close", "ADJ CLOSE", "Adjusted", "AdjClose", "adjClose", "adjusted_close", "Adj. Close", "adj_close", "Adj Close**", "adjusted", "Adjusted Close",
    ];

    public static readonly string[] Unknowns = ["", "null", "NA", "NaN", "nan", "N/A", "-", "NULL"];

    private static readonly Flaw[] Flaws = [.. Enum.GetValues<Flaw>().Where(flaw => flaw != Flaw.None)];

    public bool HasAdjusted => Adjusted.Length > 0;

    public static FileShape Of(int seed)
    {
        var random = new Random(seed);
        T One<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];
        bool Some(int of) => random.Next(of) == 0;
        var shape = new FileShape(
            One(Enum.GetValues<Frequency>()), One(Enum.GetValues<Layout>()), One(Dates), One([',', ',', ';', '\t']), One(AdjustedNames), One(Unknowns),
            One(Enum.GetValues<Opens>()), Some(3), One(["\n", "\r\n", "\r"]), One(Enum.GetValues<Mark>()), Some(3), Some(4), Some(3), Some(4),
            Some(4) ? One(Flaws) : Flaw.None);

        // A wide file has only closes, and an open can be adjusted only with the close.
        if (shape.Layout == Layout.Wide) shape = shape with { Adjusted = "", Opens = Opens.None };
        if (!shape.HasAdjusted) shape = shape with { LacksLastAdjusted = false };
        return shape.CanHave(shape.Flaw) ? shape : shape with { Flaw = Flaw.None };
    }

    private bool CanHave(Flaw flaw) => flaw switch
    {
        Flaw.NoAdjustedClose or Flaw.TwoAdjusted or Flaw.NoClose => HasAdjusted,
        Flaw.DoubtfulAdjusted => Layout != Layout.Wide,
        Flaw.AnotherAsset => Layout is Layout.Quantmod or Layout.Yfinance,
        Flaw.PeriodTwice or Flaw.PeriodMissing => !Frequency.CountsDays,
        Flaw.Nul => Mark is Mark.None or Mark.Utf8,
        _ => true,
    };
}
