using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Json.Schema;
using Rota.Host.Accounting;

namespace Rota.Tests.Accounting;

// The published schema and the reader know the same keys, and the schema accepts what the reader accepts.
public sealed partial class AccountSchemaTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(AccountResource.Schema, new BuildOptions { SchemaRegistry = new SchemaRegistry() });

    [Theory]
    [InlineData("", """{ ? }""")]
    [InlineData("properties/columns", """{ "columns": { ? } }""")]
    [InlineData("properties/pricing", """{ "pricing": { ? } }""")]
    [InlineData("properties/plan", """{ "plan": { ? } }""")]
    [InlineData("$defs/minimumHolding", """{ "plan": { "minimumHolding": { ? } } }""")]
    [InlineData("$defs/redemptionFee", """{ "plan": { "redemptionFee": { ? } } }""")]
    [InlineData("$defs/transfers", """{ "plan": { "transfers": { "per": "days", ? } } }""")]
    [InlineData("$defs/roundTrips", """{ "plan": { "roundTrips": { ? } } }""")]
    [InlineData("$defs/roundTrips/properties/fund", """{ "plan": { "roundTrips": { "fund": { ? } } } }""")]
    [InlineData("$defs/roundTrips/properties/account", """{ "plan": { "roundTrips": { "account": { ? } } } }""")]
    [InlineData("$defs/purchaseBlock", """{ "plan": { "purchaseBlock": { ? } } }""")]
    [InlineData("$defs/wash", """{ "plan": { "wash": { ? } } }""")]
    [InlineData("$defs/minimum", """{ "plan": { "minimum": { ? } } }""")]
    [InlineData("$defs/flowRule", """{ "flows": { ? } }""")]
    [InlineData("properties/tax", """{ "tax": { ? } }""")]
    [InlineData("$defs/taxOfFund", """{ "tax": { "funds": { "A": { ? } } } }""")]
    public void TheReaderAndTheSchemaKnowTheSameKeys(string place, string json)
    {
        var (_, mistakes) = AccountReader.Read("/account.json", Encoding.UTF8.GetBytes(json.Replace("?", "\"0000000000\": 1", StringComparison.Ordinal)));

        var known = mistakes.Select(mistake => Available().Match(mistake.What)).Single(match => match.Success).Groups["keys"].Value.Split(", ");
        JsonNode at = JsonNode.Parse(AccountResource.Schema)!;
        foreach (var step in place.Split('/', StringSplitOptions.RemoveEmptyEntries)) at = at[step]!;
        Assert.Equal(at["properties"]!.AsObject().Select(member => member.Key).Order(StringComparer.Ordinal), known.Order(StringComparer.Ordinal));
    }

    [Trait("Category", "Slow")]
    [Fact]
    public void TheSchemaAcceptsWhatTheReaderAccepts()
    {
        var texts = AccountTexts.All.SelectMany(text => AccountTexts.Mutations(text, seed: 7).Take(600).Prepend(text)).ToList();
        var accepted = texts.Where(text => AccountReader.Read("/account.json", text) is { File: not null, Mistakes.Count: 0 }).ToList();

        Assert.InRange(accepted.Count, AccountTexts.All.Count * 2, texts.Count / 2);
        Assert.All(accepted, text =>
        {
            using var json = JsonDocument.Parse(text, new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            Assert.True(Schema.Evaluate(json.RootElement).IsValid, Encoding.UTF8.GetString(text));
        });
    }

    [Theory]
    [InlineData("\"units\": \"shares\"")]
    [InlineData("\"typo\": 1")]
    [InlineData("\"plan\": { \"minimumHolding\": { \"days\": \"90\" } }")]
    [InlineData("\"flows\": [{ \"every\": \"week\", \"amount\": 1 }]")]
    public void TheSchemaRefusesWhatIsWrong(string member)
    {
        var json = JsonNode.Parse($"{{ \"name\": \"IRA\", \"type\": \"taxFree\", \"cash\": \"free\", {(member.Contains("units", StringComparison.Ordinal) ? "" : "\"units\": \"dollars\", ")}{member} }}");

        Assert.False(Schema.Evaluate(json.Deserialize<JsonElement>()).IsValid);
    }

    [GeneratedRegex(@"^Unknown key '0000000000' in .*\. Available: (?<keys>.*)\.$")]
    private static partial Regex Available();
}
