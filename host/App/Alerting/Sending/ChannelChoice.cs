using Rota.Host.Plugins;

namespace Rota.Host.Alerting;

// A channel as the user names it: NAME:ADDRESS. The program itself has one, its output.
internal sealed record ChannelChoice(string Name, string Address)
{
    public const string Output = "output";

    public static ChannelChoice Of(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? new(text, "") : new(text[..colon], text[(colon + 1)..]);
    }

    public IAlertChannel Open(PluginCatalogue plugins, TextWriter output)
    {
        if (Name != Output) return plugins.AlertChannel(Name, Address);
        if (Address.Length > 0) throw new InputException(new Mistake($"The channel 'output' has no address; remove ':{Address}'."));
        return new OutputChannel(output);
    }

    // Whether it exists, without loading its plugin or reading secrets.
    public void Require(PluginCatalogue plugins)
    {
        if (Name != Output) plugins.RequireAlertChannel(Name);
    }

    public override string ToString() => Address.Length == 0 ? Name : $"{Name}:{Address}";
}
