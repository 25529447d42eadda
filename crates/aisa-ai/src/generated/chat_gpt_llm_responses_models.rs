// @generated from schema/ai/chat_gpt_llm_responses_models.json by cargo xtask codegen. Do not edit.
//! The models of ChatGPT that can be asked.

use aisa_gateway::family::*;
use crate::Client;

aisa_gateway::family::request! {
    /// Asks for `chat_gpt_llm_responses_models`; takes no fields.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/ai_optimization/chat_gpt/llm_responses/models/>
    pub struct ChatGptLlmResponsesModelsRequest {}
}

impl ChatGptLlmResponsesModelsRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for ChatGptLlmResponsesModelsRequest {}

impl Operation for ChatGptLlmResponsesModelsRequest {
    type Output = List<ChatGptModel>;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_AI,
            "chat_gpt_llm_responses_models",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Lists the models of ChatGPT that can be asked; free of charge.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/ai_optimization/chat_gpt/llm_responses/models/>
    ///
    /// ```no_run
    /// use aisa_ai::Client;
    ///
    /// # async fn example() -> Result<(), aisa_ai::Error> {
    /// let client = Client::from_env()?;
    /// let response = client.chat_gpt_llm_responses_models().await?;
    /// println!("{:?}", response.rows());
    /// # Ok(())
    /// # }
    /// ```
    pub fn chat_gpt_llm_responses_models(
        &self,
    ) -> Call<ChatGptLlmResponsesModelsRequest> {
        self.call(ChatGptLlmResponsesModelsRequest::new())
    }
}

aisa_gateway::family::result! {
    /// A model of ChatGPT that can be asked.
    pub struct ChatGptModel {
        /// Name of the model, as requests take it.
        pub model_name: Option<Text>,
        /// Whether it reasons before it responds.
        pub reasoning: Option<bool>,
        /// Whether it can search the web.
        pub web_search_supported: Option<bool>,
        /// Whether the queue offers it, which this client does not describe.
        pub task_post_supported: Option<bool>,
    }
}
