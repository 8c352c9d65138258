using System.Net.Http.Headers;

namespace Rota.Plugins.Alerts;

// Where a webhook posts. The address is a secret as a whole: who knows it can post there.
internal sealed record WebhookSettings(WebhookFormat Format, Uri Address)
{
    private const string Prefix = "ROTA_WEBHOOK_";
    private const string TokenSuffix = "_TOKEN";

    private static readonly string[] Formats = [.. Enum.GetNames<WebhookFormat>().Select(name => name.ToLowerInvariant())];

    // The chat or topic that the address names, where the format has it in the body.
    public string? Receiver { get; init; }

    public AuthenticationHeaderValue? Authorization { get; init; }

    // The address without what is secret in it.
    public string Shown => $"{Address.Scheme}://{Address.Authority}/…";

    // FORMAT, or FORMAT=NAME for an address in a variable of another name.
    public static WebhookSettings Of(string text, Func<string, string?> environment)
    {
        var parts = text.Split('=', 2, StringSplitOptions.TrimEntries);
        var at = Array.IndexOf(Formats, parts[0]);
        if (at < 0)
            throw new InputException(new Mistake($"Unknown webhook format '{parts[0]}'. Available: {string.Join(", ", Formats)}. Use --channel webhook:slack."));
        var format = (WebhookFormat)at;
        var name = parts.Length > 1 ? parts[1] : parts[0].ToUpperInvariant();
        var variable = Prefix + name;
        if (!UserKeys.IsName(variable) || name.Length == 0)
            throw new InputException(new Mistake($"'{name}' cannot be part of a variable; use capital letters, digits and underscores, as in webhook:{parts[0]}=FAMILY."));
        if (environment(variable) is not { Length: > 0 } value)
            throw new InputException(new Mistake($"The channel 'webhook:{text}' needs its address in the environment: set {variable}."));
        var settings = Place(format, AddressOf(value, variable), variable);
        return environment(variable + TokenSuffix) is { Length: > 0 } token ? settings with { Authorization = Bearer(token, variable + TokenSuffix) } : settings;
    }

    private static Uri AddressOf(string value, string variable)
    {
        if (!Uri.TryCreate(value, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http") || address.UserInfo.Length > 0)
            throw new InputException(new Mistake($"{variable} is not an address; use https://HOST/PATH. (Its value is not shown, because it may be secret.)"));
        return address.Scheme == "https" || address.IsLoopback ? address : throw new InputException(new Mistake(
            $"{variable} is an http:// address of {address.Host}: the alert and the address would cross the network in clear. Use https://."));
    }

    private static WebhookSettings Place(WebhookFormat format, Uri address, string variable) => format switch
    {
        WebhookFormat.Telegram => ChatOf(address) is { Length: > 0 } chat
            ? new(format, new Uri(address.GetLeftPart(UriPartial.Path))) { Receiver = chat }
            : throw new InputException(new Mistake($"{variable} names no chat; let it end in /sendMessage?chat_id=NUMBER.")),
        WebhookFormat.Ntfy => address.AbsolutePath.Trim('/') is { Length: > 0 } topic && !topic.Contains('/', StringComparison.Ordinal)
            ? new(format, new Uri(address.GetLeftPart(UriPartial.Authority))) { Receiver = Uri.UnescapeDataString(topic) }
            : throw new InputException(new Mistake($"{variable} names no topic; use https://HOST/TOPIC.")),
        _ => new(format, address),
    };

    private static string? ChatOf(Uri address) => address.Query.TrimStart('?').Split('&')
        .Select(pair => pair.Split('=', 2)).Where(pair => pair is ["chat_id", _]).Select(pair => Uri.UnescapeDataString(pair[1])).FirstOrDefault();

    // A line break would end the header.
    private static AuthenticationHeaderValue Bearer(string token, string variable) => token.All(letter => letter is > ' ' and <= '~')
        ? new("Bearer", token)
        : throw new InputException(new Mistake($"{variable} contains a blank or a letter that cannot be part of a token."));
}
