using System.Text.Json;
using Rota.Host.Foundation;

namespace Rota.Host.Runs;

// The figures that runs are compared by, inside an object. An unknown number is null.
internal static class RunFiguresJson
{
    public static void Write(Utf8JsonWriter json, RunFigures of)
    {
        JsonText.Number(json, "wealth", of.Wealth);
        JsonText.Number(json, "cagr", of.Cagr);
        JsonText.Number(json, "volatility", of.Volatility);
        JsonText.Number(json, "sharpe", of.Sharpe);
        JsonText.Number(json, "maxDrawdown", of.MaxDrawdown);
    }
}
