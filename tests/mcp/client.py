"""Speaks to `aisa-mcp` with the Python SDK, a client that nobody here wrote.

    pip install mcp
    python tests/mcp/client.py target/debug/aisa-mcp
"""

import asyncio
import sys

from mcp import ClientSession, StdioServerParameters
from mcp.client.stdio import stdio_client


async def main(program: str) -> None:
    # Enough for two calls by their highest price, not for many.
    server = StdioServerParameters(command=program, args=["--sandbox", "--budget", "0.12"])
    async with stdio_client(server) as (read, write), ClientSession(read, write) as session:
        await session.initialize()
        tools = [tool.name for tool in (await session.list_tools()).tools]
        print("tools:", ", ".join(tools))
        assert {"summary", "backlinks", "spend", "quote"} <= set(tools)

        # The SDK checks every structured result against the tool's output schema.
        for name, arguments in [
            ("summary", {"target": "example.com"}),
            ("backlinks", {"target": "example.com", "limit": 2}),
            ("spend", {}),
        ]:
            answer = (await session.call_tool(name, arguments)).model_dump(by_alias=True)
            assert not answer["isError"], answer
            print(f"{name}:", answer["content"][0]["text"][:400])

        for number in range(10):
            answer = await session.call_tool("summary", {"target": f"site-{number}.example"})
            answer = answer.model_dump(by_alias=True)
            if answer["isError"]:
                text = answer["content"][0]["text"]
                print("budget:", text)
                assert "budget" in text, text
                break
        else:
            raise AssertionError("the budget was never met")


asyncio.run(main(sys.argv[1]))
