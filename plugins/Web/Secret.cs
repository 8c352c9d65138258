namespace Rota.Plugins.Web;

// A key. It leaves this class in a request only.
internal sealed class Secret
{
    private const string Mask = "***";
    private readonly ProviderKey _key;
    private readonly string _value;

    private Secret(ProviderKey key, string value) => (_key, _value) = (key, value);

    // Null where none is set and some questions are answered without it.
    public static Secret? Read(Provider provider, ProviderKey key, Func<string, string?> keys)
    {
        var value = keys(key.Variable);
        if (string.IsNullOrEmpty(value))
        {
            return key.IsOptional ? null : throw new InputException(new Mistake(
                $"The feed {provider.Name} needs a key of your own: get one from {key.Page}, then run 'rota data key set {key.Variable}' or set " +
                $"{key.Variable} in the environment. What is kept is read with {provider.Name}:offline."));
        }

        // A line break would end the header that it stands in.
        return value.All(letter => letter is > ' ' and <= '~')
            ? new Secret(key, value)
            : throw new InputException(new Mistake(
                $"{key.Variable} holds a blank or a letter that no key has. Set it to the key of {key.Page} alone."));
    }

    public void Sign(HttpRequestMessage request)
    {
        if (_key.Parameter is null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Token {_value}");
            return;
        }

        var address = request.RequestUri!.AbsoluteUri;
        var sign = address.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        request.RequestUri = new Uri($"{address}{sign}{_key.Parameter}={Uri.EscapeDataString(_value)}");
    }

    // Some providers put the key into what they answer.
    public string Hidden(string text) => text
        .Replace(_value, Mask, StringComparison.OrdinalIgnoreCase)
        .Replace(Uri.EscapeDataString(_value), Mask, StringComparison.OrdinalIgnoreCase);

    public bool IsIn(string text) => Hidden(text) != text;

    public override string ToString() => Mask;
}
