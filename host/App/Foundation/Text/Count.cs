using System.Globalization;

namespace Rota.Host.Foundation;

// A number and what it counts.
internal static class Count
{
    public static string Of(int count, string one) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {one}{(count == 1 ? "" : "s")}");
}
