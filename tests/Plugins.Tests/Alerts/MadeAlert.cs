namespace Rota.Tests.Alerts;

internal static class MadeAlert
{
    public static Alert Trade { get; } = new(
        AlertKind.Trade, "5f3a00000000000000000000000000000000000000000000000000000000beef", "Rota TRADE Größte & beste 2026-11-30: sell EWJ GLD, buy IEF",
        "Buy  IEF 100 %\nSell EWJ <50 %>, GLD 50 %\n.\nThis is not advice.\n")
    {
        Html = "<html><body><p>Größte &amp; beste</p></body></html>",
        Json = """{"kind":"trade","strategy":"Größte & beste"}""",
    };

    public static Alert OfLines(int lines) => Trade with { Text = string.Concat(Enumerable.Range(0, lines).Select(line => $"line {line:0000} ä\n")) };
}
