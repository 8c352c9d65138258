using Rota.Host.Workers;

namespace Rota.Host.Tui;

// Which of two values of a statistic is the better one, as the statistic itself declares.
internal static class ChangeDirection
{
    // The higher the better; NaN where the value or its direction is unknown.
    public static double Of(StatisticValue statistic) => Of(statistic.Better, statistic.Value);

    public static double Of(Better better, double value) => better switch
    {
        Better.Higher => value,
        Better.Lower => -value,
        _ => double.NaN,
    };
}
