namespace Rota;

// A score made of others.
internal interface INested : IScore
{
    int Depth { get; }
}
