namespace Rota;

// Calendar months, numbered.
internal static class Months
{
    public const int PerQuarter = 3;

    public static int Of(DateOnly day) => day.Year * 12 + day.Month;
}
