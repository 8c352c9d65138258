using System.Globalization;

namespace Rota.Host.Provisional;

// Times by New York's clock, as exchanges and plans state them.
internal static class QuoteTime
{
    public static string Text(DateTimeOffset time) => NewYorkTime.Of(time).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) + " in New York";

    public static string Short(DateTimeOffset time) => NewYorkTime.Of(time).ToString("HH:mm:ss", CultureInfo.InvariantCulture);
}
