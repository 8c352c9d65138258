using MimeKit;

namespace Rota.Plugins.Alerts;

// From whom, to whom and by which server mail is sent.
internal sealed record MailSettings(MailServer Server, MailboxAddress From, IReadOnlyList<MailboxAddress> To)
{
    public const string User = "ROTA_SMTP_USER";
    public const string Password = "ROTA_SMTP_PASSWORD";
    public const string Sender = "ROTA_SMTP_FROM";

    // Null if the server asks for none.
    public (string User, string Password)? Login { get; init; }

    public static MailSettings Of(string receivers, Func<string, string?> environment)
    {
        MailboxAddress[] to =
        [
            .. receivers.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(text => Address(text) ?? throw new InputException(new Mistake($"'{text}' is not a mail address; use --channel mail:you@example.org."))),
        ];
        if (to.Length == 0) throw new InputException(new Mistake("The channel 'mail' needs an address: --channel mail:you@example.org."));
        var server = MailServer.Of(Value(MailServer.Variable) ?? throw new InputException(new Mistake(
            $"The channel 'mail' needs {MailServer.Variable} in the environment: smtp://HOST:587 or smtps://HOST:465.")));
        var (user, password) = (Value(User), Value(Password));
        if (user is null != password is null)
            throw new InputException(new Mistake($"{(user is null ? Password : User)} is set, but {(user is null ? User : Password)} is not; set both in the environment, or neither."));
        var from = Value(Sender) is not { } sender ? user is null ? null : Address(user)
            : Address(sender) ?? throw new InputException(new Mistake($"{Sender} is '{sender}', which is not a mail address."));
        return new(server, from ?? to[0], to) { Login = user is null ? null : (user, password!) };

        string? Value(string variable) => environment(variable) is { Length: > 0 } value ? value : null;
    }

    private static MailboxAddress? Address(string text) =>
        MailboxAddress.TryParse(text, out var address) && address.Address.IndexOf('@') is > 0 and var at && at < address.Address.Length - 1
        && !text.Any(char.IsControl) ? address : null;
}
