namespace Rota.Testing;

/// <summary>
/// The contract of an alert channel: a destination of one line; the same answer when an alert is sent again, in any culture; a stop when
/// cancelled; no secret in the destination or in a reason.
/// </summary>
public static class AlertChannelContract
{
    // A token of a chat is longer; a short one would be found in ordinary words.
    private const int Shortest = 4;

    /// <summary>Verifies the contract of a channel by sending an alert of each kind, and one of them again.</summary>
    /// <param name="channel">The channel, to a receiver of the test.</param>
    /// <param name="secrets">The secrets that it knows, each of at least four letters.</param>
    /// <exception cref="ArgumentException">A secret is too short to be looked for.</exception>
    /// <exception cref="ContractException">The contract is broken.</exception>
    public static async Task VerifyAsync(IAlertChannel channel, params IReadOnlyList<string> secrets)
    {
        ArgumentNullException.ThrowIfNull(channel);
        ArgumentNullException.ThrowIfNull(secrets);
        if (secrets.Any(secret => secret.Length < Shortest)) throw new ArgumentException($"Give secrets of at least {Shortest} letters.", nameof(secrets));
        RequireDestination(channel, secrets);
        foreach (var kind in Enum.GetValues<AlertKind>())
        {
            var alert = Sample(kind);
            var first = await Sent(channel, alert, secrets).ConfigureAwait(false);
            if (kind != AlertKind.Trade) continue;
            var again = await Asked.WithDecimalComma(() => Sent(channel, alert with { MayBeRepeat = true }, secrets)).ConfigureAwait(false);
            if (first != again) throw new ContractException($"The channel answers '{Text(first)}' to an alert but '{Text(again)}' when it is sent again.");
        }

        await RequireStop(channel).ConfigureAwait(false);
    }

    private static void RequireDestination(IAlertChannel channel, IReadOnlyList<string> secrets)
    {
        var destination = channel.Destination;
        if (string.IsNullOrWhiteSpace(destination) || destination.Any(char.IsControl))
            throw new ContractException($"The destination '{destination}' must be one line that says where alerts go.");
        RequireNoSecret("The destination", destination, secrets);
    }

    private static async Task<AlertDelivery> Sent(IAlertChannel channel, Alert alert, IReadOnlyList<string> secrets)
    {
        AlertDelivery? answer;
        try
        {
            answer = await channel.SendAsync(alert, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception thrown) when (thrown is not OutOfMemoryException)
        {
            throw new ContractException($"Sending throws {thrown.GetType().Name}: {thrown.Message}. Return AlertDelivery.Failed with the reason.", thrown);
        }

        if (answer is null) throw new ContractException("Sending returns null; return Delivered or Failed.");
        RequireNoSecret("The reason", answer.Why ?? "", secrets);
        return answer;
    }

    private static async Task RequireStop(IAlertChannel channel)
    {
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync().ConfigureAwait(false);
        try
        {
            await channel.SendAsync(Sample(AlertKind.Trade), stopped.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        throw new ContractException("The channel sends although it was cancelled; throw an OperationCanceledException.");
    }

    private static void RequireNoSecret(string what, string text, IReadOnlyList<string> secrets)
    {
        if (secrets.FirstOrDefault(secret => text.Contains(secret, StringComparison.OrdinalIgnoreCase)) is { } shown)
            throw new ContractException($"{what} shows the secret '{shown}': {text}");
    }

    private static string Text(AlertDelivery answer) => answer.Why ?? "delivered";

    // Umlauts, signs and a long line are what mail and chats have trouble with.
    private static Alert Sample(AlertKind kind) => new(
        kind, $"{(int)kind:x64}", "Rota TRADE Größte & beste 2026-11-30: sell EWJ, buy IEF",
        $"Größte & beste <1.5 %>\n.\n{new string('x', 1200)}\n")
    {
        Html = "<html><body><p>Größte &amp; beste</p></body></html>",
        Json = """{"kind": "trade", "key": "0"}""",
    };
}
