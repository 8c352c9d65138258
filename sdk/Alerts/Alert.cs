namespace Rota;

/// <summary>A message to the user of a strategy.</summary>
/// <param name="Kind">Why it is sent.</param>
/// <param name="Key">
/// Identifies it, in lower-case hexadecimal digits: the same message has the same key, on every machine and when it is sent again. A channel
/// passes it on where its receivers recognise repeats by it, as mail does by the Message-ID.
/// </param>
/// <param name="Subject">One line without line breaks: <c>Rota TRADE KDA 2026-11-30: sell EWJ GLD, buy IEF</c>.</param>
/// <param name="Text">The whole message as plain text, with LF line ends and one at its end.</param>
/// <example>
/// <code>
/// var alert = new Alert(AlertKind.Trade, "5f3a", "Rota TRADE KDA 2026-11-30: buy IEF", "Buy IEF 100 %\n");
/// </code>
/// </example>
public sealed record Alert(AlertKind Kind, string Key, string Subject, string Text)
{
    /// <summary>The same message as an HTML page; null without one.</summary>
    public string? Html { get; init; }

    /// <summary>The same message as a JSON object, as <c>rota now --json</c> writes it, with <c>kind</c> and <c>key</c>; null without one.</summary>
    public string? Json { get; init; }

    /// <summary>Whether an earlier run may have sent it already, and ended before it could record that. Its texts say so too.</summary>
    public bool MayBeRepeat { get; init; }
}
