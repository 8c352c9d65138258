using System.CommandLine;
using Rota.Host.Foundation;

namespace Rota.Host.Commands;

// rota account: accounts of real money, their files and what they hold.
internal static class AccountCommand
{
    public const string Usual = "account.json";

    public static Command Create(Streams streams) => new("account", "Write, check and show accounts, and import what they hold.")
    {
        NewAccountCommand.Create(streams), ShowAccountCommand.Create(streams), CheckAccountCommand.Create(streams), ImportHoldingsCommand.Create(streams),
        AccountSchemaCommand.Create(streams),
    };

    public static Argument<string?> File() => new("ACCOUNT") { Description = $"The account's file (default: {Usual}).", Arity = ArgumentArity.ZeroOrOne };
}
